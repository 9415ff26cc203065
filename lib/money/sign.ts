// By the digits alone, so that a list can ask without bringing the arithmetic.

const zero = /^-?0+(\.0+)?$/;

/** Whether a decimal string is nothing. */
export const isZero = (amount: string): boolean => zero.test(amount);

/** Whether a decimal string is less than nothing. */
export const isNegative = (amount: string): boolean => amount.startsWith("-") && !zero.test(amount);
