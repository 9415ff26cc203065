import { describe, expect, it, vi } from "vitest";
import { ContactsCard } from "@/components/customers/contacts-card";
import { TooltipProvider } from "@/components/ui/tooltip";
import { fireEvent, render, screen, waitFor, within } from "../../support/render";

type Props = Parameters<typeof ContactsCard>[0];

const customerId = "0195f3a0-0000-7000-8000-000000000001";
const ada = {
  ...{ id: "0195f3a0-0000-7000-8000-000000000002", version: 3, name: "Ada Amt", email: "ada@example.com" },
  ...{ phone: "+49 30 1234", role: "Accounts payable", isPrimary: true },
};

function show(props: Partial<Props> = {}) {
  const actions = {
    save: vi.fn<Props["actions"]["save"]>().mockResolvedValue({ ok: true, value: { id: "c" } }),
    remove: vi.fn<Props["actions"]["remove"]>().mockResolvedValue({ ok: true, value: undefined }),
  };
  render(
    <ContactsCard
      {...{ customerId, contacts: [ada], invoiceEmail: "", disabledReason: null, actions, ...props }}
    />,
    { wrapper: TooltipProvider },
  );
  return actions;
}

describe("the contacts of a customer", () => {
  it("can be written to and called, and say who is the primary one", () => {
    show();
    expect(screen.getByRole("link", { name: "ada@example.com" })).toHaveAttribute(
      "href",
      "mailto:ada@example.com",
    );
    expect(screen.getByRole("link", { name: "+49 30 1234" })).toHaveAttribute("href", "tel:+49301234");
    expect(screen.getByText("Primary")).toBeInTheDocument();
  });

  it("begin with one that is the primary contact without being asked", async () => {
    const { save } = show({ contacts: [] });
    fireEvent.click(screen.getByRole("button", { name: "Add contact" }));
    const dialog = screen.getByRole("dialog", { name: "Add a contact" });
    expect(within(dialog).getByRole("checkbox", { name: "Primary contact" })).toBeChecked();
    fireEvent.change(within(dialog).getByLabelText("Name"), { target: { value: "Bo Buch" } });
    fireEvent.click(within(dialog).getByRole("button", { name: "Add contact" }));
    await waitFor(() => expect(save).toHaveBeenCalled());
    expect(save.mock.calls[0]?.[0]).toMatchObject({ customerId, name: "Bo Buch", isPrimary: true });
  });

  it("are changed with the version that was seen, and removed only after a question", async () => {
    const { save, remove } = show();
    fireEvent.click(screen.getByRole("button", { name: "Edit Ada Amt" }));
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(save).toHaveBeenCalled());
    expect(save.mock.calls[0]?.[0]).toMatchObject({ contactId: ada.id, version: 3 });
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    fireEvent.click(screen.getByRole("button", { name: "Remove Ada Amt" }));
    expect(remove).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole("button", { name: "Remove contact" }));
    await waitFor(() => expect(remove).toHaveBeenCalledWith({ customerId, contactId: ada.id }));
  });
});
