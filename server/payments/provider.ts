import { AppError } from "@/lib/result";

/** What is asked of a provider; amounts are decimal strings of the currency. */
export interface PaymentRequest {
  amount: string;
  currency: string;
  paidOn: string;
  reference: string;
  /** The same key always means the same payment. */
  requestKey: string;
}

/** Money that has come in, as the provider tells it. */
export interface ConfirmedPayment {
  provider: string;
  /** The provider's own id; null where there is nobody who could give one. */
  providerPaymentId: string | null;
  fee: string;
}

/** Where money comes in: told by a person, or by somebody who moves it. */
export interface PaymentProvider {
  readonly name: "manual" | "mock";
  /** Confirms a payment, or refuses it with a sentence (AppError). Never called inside a transaction. */
  confirm(request: PaymentRequest): Promise<ConfirmedPayment>;
}

/** Money that a person saw arrive, on a bank statement or in the hand. */
const manual: PaymentProvider = {
  name: "manual",
  confirm: async () => ({ provider: "manual", providerPaymentId: null, fee: "0" }),
};

/**
 * A provider for trying things out: it behaves like a card processor, with an id of its own that is the same for the
 * same request, and it declines a payment whose reference is DECLINE.
 */
const mock: PaymentProvider = {
  name: "mock",
  confirm: async ({ reference, requestKey }) => {
    if (reference.trim().toUpperCase() === "DECLINE") {
      throw new AppError("INVALID", "The payment was declined. Use another way to pay.", {
        reference: "Declined.",
      });
    }
    return { provider: "mock", providerPaymentId: `mock_${requestKey}`, fee: "0" };
  },
};

const providers: Record<PaymentProvider["name"], PaymentProvider> = { manual, mock };

export const paymentProvider = (name: PaymentProvider["name"]): PaymentProvider => providers[name];
