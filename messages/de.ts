import auth from "./de/auth.json";
import common from "./de/common.json";
import corrections from "./de/corrections.json";
import customers from "./de/customers.json";
import dashboard from "./de/dashboard.json";
import draft from "./de/draft.json";
import enums from "./de/enums.json";
import firm from "./de/firm.json";
import forms from "./de/forms.json";
import generate from "./de/generate.json";
import imports from "./de/imports.json";
import invoices from "./de/invoices.json";
import list from "./de/list.json";
import mailbox from "./de/mailbox.json";
import members from "./de/members.json";
import payments from "./de/payments.json";
import projects from "./de/projects.json";
import rates from "./de/rates.json";
import shell from "./de/shell.json";
import time from "./de/time.json";
import ui from "./de/ui.json";
import type { Messages } from "./en";

/** Every text of the interface in German. */
export const messages: Messages = {
  auth,
  common,
  corrections,
  customers,
  dashboard,
  draft,
  enums,
  firm,
  forms,
  generate,
  imports,
  invoices,
  list,
  mailbox,
  members,
  payments,
  projects,
  rates,
  shell,
  time,
  ui,
};
