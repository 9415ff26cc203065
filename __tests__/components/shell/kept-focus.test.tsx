import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it } from "vitest";
import { useKeptFocus } from "@/components/shell/use-kept-focus";
import { render, screen, waitFor } from "../../support/render";

function Sample() {
  useKeptFocus();
  const [isApproved, setApproved] = useState(false);
  return (
    <main id="main" tabIndex={-1}>
      {!isApproved && (
        <button type="button" onClick={() => setApproved(true)}>
          Approve
        </button>
      )}
      <button type="button">Preview</button>
    </main>
  );
}

it("a button that goes away with what it did leaves the focus to the page, and Tab goes on from there", async () => {
  render(<Sample />);
  await userEvent.click(screen.getByRole("button", { name: "Approve" }));
  expect(screen.queryByRole("button", { name: "Approve" })).not.toBeInTheDocument();
  await waitFor(() => expect(screen.getByRole("main")).toHaveFocus());
  await userEvent.tab();
  expect(screen.getByRole("button", { name: "Preview" })).toHaveFocus();
});

it("the focus that somebody moved on stays where it is", async () => {
  render(<Sample />);
  await userEvent.click(screen.getByRole("button", { name: "Approve" }));
  screen.getByRole("button", { name: "Preview" }).focus();
  await new Promise((done) => setTimeout(done, 200));
  expect(screen.getByRole("button", { name: "Preview" })).toHaveFocus();
});
