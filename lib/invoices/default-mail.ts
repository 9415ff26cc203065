interface Mailed {
  number: string;
  firmName: string;
  /** Written out, with its currency. */
  amount: string;
  /** Written out; null without a date. */
  due: string | null;
}

/** What the mail to a customer says until a person writes something else. */
export function defaultMail({ number, firmName, amount, due }: Mailed): { subject: string; message: string } {
  const invoice = `our invoice ${number} over ${amount}${due === null ? "" : `, due on ${due}`}`;
  return {
    subject: `Invoice ${number} from ${firmName}`,
    message: `Hello,\n\nplease find attached ${invoice}.\n\nKind regards\n${firmName}`,
  };
}
