import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { DropdownMenu, MenuItem } from "@/components/ui/dropdown-menu";
import { render, screen, waitFor } from "../../support/render";

function open() {
  const send = vi.fn();
  render(
    <DropdownMenu trigger={<button type="button">More</button>}>
      <MenuItem onSelect={send}>Send</MenuItem>
      <MenuItem>Void</MenuItem>
    </DropdownMenu>,
  );
  return send;
}

const button = () => screen.getByRole("button", { name: "More", hidden: true });

it.each(["{Enter}", " ", "{ArrowDown}"])(
  "the first press of %s on a menu's button opens it with its first item at hand",
  async (key) => {
    const send = open();
    expect(button()).toHaveAttribute("aria-haspopup", "menu");
    expect(button()).toHaveAttribute("aria-expanded", "false");
    await userEvent.tab();
    await userEvent.keyboard(key);
    await waitFor(() => expect(screen.getByRole("menuitem", { name: "Send" })).toHaveFocus());
    expect(button()).toHaveAttribute("aria-expanded", "true");
    await userEvent.keyboard("{Enter}");
    expect(send).toHaveBeenCalledOnce();
    await waitFor(() => expect(button()).toHaveFocus());
  },
);

it("a menu opened by a click closes with Escape, gives the focus back and opens again", async () => {
  open();
  await userEvent.click(button());
  expect(await screen.findByRole("menu", { name: "More" })).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("menu")).not.toBeInTheDocument());
  expect(button()).toHaveFocus();
  await userEvent.keyboard("{ArrowDown}");
  await waitFor(() => expect(screen.getByRole("menuitem", { name: "Send" })).toHaveFocus());
});
