import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { Button } from "@/components/ui/button";
import { TooltipProvider } from "@/components/ui/tooltip";
import { render, screen } from "../../support/render";

it("a disabled button says why, and does nothing when it is clicked", async () => {
  const clicked = vi.fn();
  render(
    <TooltipProvider>
      <Button onClick={clicked} disabledReason="Only an owner or an admin may approve invoices.">
        Approve
      </Button>
    </TooltipProvider>,
  );
  const button = screen.getByRole("button", { name: "Approve" });
  expect(button).toHaveAccessibleDescription("Only an owner or an admin may approve invoices.");
  await userEvent.click(button);
  expect(clicked).not.toHaveBeenCalled();
});
