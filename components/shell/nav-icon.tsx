import {
  Bell,
  Building2,
  ChartNoAxesColumn,
  CircleUser,
  Clock,
  CornerDownRight,
  CreditCard,
  FileText,
  FolderKanban,
  HandCoins,
  History,
  KeyRound,
  LayoutDashboard,
  Mail,
  Percent,
  Repeat,
  Settings,
  ShieldCheck,
  Tags,
  Upload,
  Users,
} from "lucide-react";
import type { ReactNode } from "react";

const icons = {
  dashboard: <LayoutDashboard aria-hidden />,
  invoices: <FileText aria-hidden />,
  customers: <Building2 aria-hidden />,
  projects: <FolderKanban aria-hidden />,
  time: <Clock aria-hidden />,
  import: <Upload aria-hidden />,
  payments: <CreditCard aria-hidden />,
  rates: <HandCoins aria-hidden />,
  taxes: <Percent aria-hidden />,
  recurring: <Repeat aria-hidden />,
  reports: <ChartNoAxesColumn aria-hidden />,
  members: <Users aria-hidden />,
  settings: <Settings aria-hidden />,
  mailbox: <Mail aria-hidden />,
  keys: <KeyRound aria-hidden />,
  notifications: <Bell aria-hidden />,
  history: <History aria-hidden />,
  tags: <Tags aria-hidden />,
  account: <CircleUser aria-hidden />,
  verify: <ShieldCheck aria-hidden />,
  act: <CornerDownRight aria-hidden />,
} satisfies Record<string, ReactNode>;

export type NavIconName = keyof typeof icons;

export function NavIcon({ name }: { name: NavIconName }) {
  return icons[name];
}
