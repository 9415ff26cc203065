import { parseAmount } from "./money";

/** An amount as a height or a length in a chart, where a fraction of a cent is less than a dot; never to calculate with. */
export const chartValue = (amount: string): number => parseAmount(amount).toNumber();
