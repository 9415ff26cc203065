import auth from "./en/auth.json";
import common from "./en/common.json";
import corrections from "./en/corrections.json";
import customers from "./en/customers.json";
import dashboard from "./en/dashboard.json";
import draft from "./en/draft.json";
import enums from "./en/enums.json";
import firm from "./en/firm.json";
import forms from "./en/forms.json";
import generate from "./en/generate.json";
import imports from "./en/imports.json";
import invoices from "./en/invoices.json";
import list from "./en/list.json";
import mailbox from "./en/mailbox.json";
import members from "./en/members.json";
import payments from "./en/payments.json";
import projects from "./en/projects.json";
import rates from "./en/rates.json";
import shell from "./en/shell.json";
import time from "./en/time.json";
import ui from "./en/ui.json";

/** Every text of the interface in English: the one that the others are measured by. */
export const messages = {
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

export type Messages = typeof messages;
