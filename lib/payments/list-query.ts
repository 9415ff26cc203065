import { withQuery } from "../paths";
import type { ListPaymentsInput } from "./schema";

export type PaymentListChange = { [Key in keyof ListPaymentsInput]?: ListPaymentsInput[Key] | undefined };

/** The address of the payment list with some filters changed; it begins at the first page unless the change is the page. */
export const paymentListHref = (path: string, input: ListPaymentsInput, change: PaymentListChange): string =>
  withQuery(path, { ...input, after: undefined, before: undefined, ...change });

/** Whether anything is filtered, the page aside. */
export const isPaymentListFiltered = ({ customerId, from, to, unapplied }: ListPaymentsInput): boolean =>
  Boolean(customerId || from || to || unapplied);
