import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it } from "vitest";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody } from "@/components/ui/dialog";
import { DropdownMenu, MenuItem } from "@/components/ui/dropdown-menu";
import { render, screen, waitFor } from "../../support/render";

/** A page whose dialog has no trigger of its own: a button opens it, or an item of a menu; or nothing is left of both. */
function Sample({ goesAway = false }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <main tabIndex={-1}>
        {!(goesAway && open) && <Button onClick={() => setOpen(true)}>Void</Button>}
        <DropdownMenu trigger={<Button>More</Button>}>
          <MenuItem onSelect={() => setOpen(true)}>Correct</MenuItem>
        </DropdownMenu>
      </main>
      <Dialog open={open} onOpenChange={setOpen} title="Sure?">
        <DialogBody>It cannot be undone.</DialogBody>
      </Dialog>
    </>
  );
}

async function openAndClose() {
  expect(await screen.findByRole("dialog", { name: "Sure?" })).toBeInTheDocument();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
}

it("a dialog that closes gives the focus back to the button that opened it", async () => {
  render(<Sample />);
  await userEvent.click(screen.getByRole("button", { name: "Void" }));
  await openAndClose();
  await waitFor(() => expect(screen.getByRole("button", { name: "Void" })).toHaveFocus());
});

it("opened from a menu, the focus goes to the menu's button", async () => {
  render(<Sample />);
  await userEvent.click(screen.getByRole("button", { name: "More" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Correct" }));
  await openAndClose();
  await waitFor(() => expect(screen.getByRole("button", { name: "More" })).toHaveFocus());
});

it("when what opened it is gone, the focus goes to the page and is not lost", async () => {
  render(<Sample goesAway />);
  await userEvent.click(screen.getByRole("button", { name: "Void" }));
  await openAndClose();
  await waitFor(() => expect(screen.getByRole("main")).toHaveFocus());
});
