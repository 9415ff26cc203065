import { describe, expect, it } from "vitest";
import { NeedsCard } from "@/components/dashboard/needs-card";
import { render, screen } from "../../support/render";

type Needs = Parameters<typeof NeedsCard>[0]["needs"];

const nothing: Needs = {
  ...{ toApprove: 0, returned: 0, drafts: 0, toSend: 0, overdue: null, imports: [] },
  failedMails: { count: 0, latest: [] },
};
const show = (needs: Partial<Needs>) => render(<NeedsCard slug="demo" needs={{ ...nothing, ...needs }} />);

describe("what needs somebody now", () => {
  it("leads to the place where each thing is done, in sentences that count right", () => {
    const amounts = [
      { currency: "EUR", amount: "119.00" },
      { currency: "USD", amount: "75.50" },
    ];
    const mail = { id: "m1", invoiceId: "i1", number: "INV-0042", recipients: ["a@b.example"], error: "" };
    show({ toApprove: 1, overdue: { invoices: 3, amounts }, failedMails: { count: 2, latest: [mail] } });
    const links = screen.getAllByRole("link").map((link) => [link.textContent, link.getAttribute("href")]);
    expect(links).toEqual([
      ["The e-mail with INV-0042 was not delivereda@b.example", "/org/demo/invoices/i1"],
      ["3 invoices are overdue€119.00 · $75.50", "/org/demo/invoices?view=overdue"],
      ["1 draft waits for approval", "/org/demo/invoices?view=to-approve"],
    ]);
    expect(screen.getByText("1 more e-mail was not delivered")).toBeInTheDocument();
  });

  it("says so when nothing waits, and offers the next step", () => {
    show({});
    expect(screen.getByText("Nothing waits for you")).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Log time" })).toHaveAttribute("href", "/org/demo/time");
  });
});
