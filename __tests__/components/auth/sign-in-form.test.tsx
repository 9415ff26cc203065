import { describe, expect, it, vi } from "vitest";
import { SignInForm } from "@/components/auth/sign-in-form";
import type { SignInInput } from "@/lib/members/schema";
import type { Result } from "@/lib/result";
import { fireEvent, render, screen, waitFor } from "../../support/render";

const demo = [
  { role: "OWNER", name: "Ada Okafor", email: "ada@example.com", password: "secret of ada" },
  { role: "MEMBER", name: "Chiara Rossi", email: "chiara@example.com", password: "secret of chiara" },
] as const;

function show(result: Result<null>, people?: typeof demo) {
  const action = vi.fn<(input: SignInInput) => Promise<Result<null>>>().mockResolvedValue(result);
  render(<SignInForm action={action} demo={people} />);
  return action;
}

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));

describe("the sign-in form", () => {
  it("sends what was typed", async () => {
    const action = show({ ok: true, value: null });
    type("E-mail", "ada@example.com");
    type("Password", " with blanks ");
    press("Sign in");
    await waitFor(() =>
      expect(action).toHaveBeenCalledWith({ email: "ada@example.com", password: " with blanks " }),
    );
  });

  it("asks for both before it asks the server", async () => {
    const action = show({ ok: true, value: null });
    press("Sign in");
    expect(await screen.findByText("Write your e-mail address.")).toBeInTheDocument();
    expect(screen.getByText("Write your password.")).toBeInTheDocument();
    expect(screen.getByLabelText("E-mail")).toHaveAttribute("aria-invalid", "true");
    expect(action).not.toHaveBeenCalled();
  });

  it("shows the server's words and keeps what was typed", async () => {
    const message = "That e-mail and password do not match. Check both and try again.";
    show({ ok: false, code: "UNAUTHENTICATED", message });
    type("E-mail", "ada@example.com");
    type("Password", "wrong");
    press("Sign in");
    await waitFor(() => expect(screen.getByRole("alert")).toHaveTextContent(message));
    expect(screen.getByLabelText("E-mail")).toHaveValue("ada@example.com");
    expect(screen.getByLabelText("Password")).toHaveValue("wrong");
  });

  it("offers demo people only when it was given some", () => {
    show({ ok: true, value: null });
    expect(screen.getAllByRole("button")).toHaveLength(1);
  });

  it("signs in as a demo person with one press", async () => {
    const action = show({ ok: true, value: null }, demo);
    press(/Sign in as member/);
    await waitFor(() =>
      expect(action).toHaveBeenCalledWith({ email: "chiara@example.com", password: "secret of chiara" }),
    );
  });
});
