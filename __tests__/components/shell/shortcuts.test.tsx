import userEvent from "@testing-library/user-event";
import { type ReactNode, useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { ShortcutDialog } from "@/components/shell/shortcut-dialog";
import { ShortcutsProvider, useShortcut } from "@/components/shell/shortcuts";
import { Dialog, DialogBody } from "@/components/ui/dialog";
import { TooltipProvider } from "@/components/ui/tooltip";
import { fireEvent, render, screen } from "../../support/render";

type KeyProps = { keys: string; label?: string; onPress: () => void; inDialogs?: boolean };

function Key({ keys, label = keys, onPress, inDialogs }: KeyProps) {
  useShortcut(keys, label, onPress, { inDialogs });
  return null;
}

function draw(children: ReactNode, singleKeys = true) {
  return render(
    <TooltipProvider>
      <ShortcutsProvider singleKeys={singleKeys}>{children}</ShortcutsProvider>
    </TooltipProvider>,
  );
}

describe("shortcuts", () => {
  it("a single key acts", async () => {
    const act = vi.fn();
    draw(<Key keys="n" onPress={act} />);
    await userEvent.keyboard("n");
    expect(act).toHaveBeenCalledTimes(1);
  });

  it("a single key rests while somebody types, a combination does not", async () => {
    const [single, combined] = [vi.fn(), vi.fn()];
    draw(
      <>
        <Key keys="n" onPress={single} />
        <Key keys="mod+k" onPress={combined} />
        <input aria-label="Name" />
      </>,
    );
    await userEvent.type(screen.getByLabelText("Name"), "nn{Control>}k{/Control}");
    expect(single).not.toHaveBeenCalled();
    expect(combined).toHaveBeenCalledTimes(1);
    expect(screen.getByLabelText("Name")).toHaveValue("nn");
  });

  it("who switched single keys off keeps the combinations, and loses the sequences as well", async () => {
    const acts = { n: vi.fn(), sequence: vi.fn(), sign: vi.fn(), combined: vi.fn(), arrow: vi.fn() };
    draw(
      <>
        <Key keys="n" onPress={acts.n} />
        <Key keys="g i" onPress={acts.sequence} />
        <Key keys="?" onPress={acts.sign} />
        <Key keys="mod+k" onPress={acts.combined} />
        <Key keys="arrowdown" onPress={acts.arrow} />
      </>,
      false,
    );
    await userEvent.keyboard("n?gi{Control>}k{/Control}{ArrowDown}");
    const count = Object.values(acts).map((act) => act.mock.calls.length);
    expect(count).toEqual([0, 0, 0, 1, 1]);
  });

  it("of a sequence, the second key does not act by itself too", async () => {
    const [goThere, alone] = [vi.fn(), vi.fn()];
    draw(
      <>
        <Key keys="g n" onPress={goThere} />
        <Key keys="n" onPress={alone} />
      </>,
    );
    await userEvent.keyboard("gn");
    expect([goThere.mock.calls.length, alone.mock.calls.length]).toEqual([1, 0]);
    await userEvent.keyboard("n");
    expect([goThere.mock.calls.length, alone.mock.calls.length]).toEqual([1, 1]);
  });

  it("a key with Ctrl, ⌘ or Alt is the browser's, not the single key's", async () => {
    const act = vi.fn();
    draw(<Key keys="n" onPress={act} />);
    await userEvent.keyboard("{Control>}n{/Control}{Meta>}n{/Meta}{Alt>}n{/Alt}");
    expect(act).not.toHaveBeenCalled();
  });

  it("a sign acts however the keyboard makes it", () => {
    const act = vi.fn();
    draw(<Key keys="?" onPress={act} />);
    fireEvent.keyDown(document.body, { key: "?", code: "Minus", shiftKey: true });
    fireEvent.keyDown(document.body, { key: "?", code: "Slash", shiftKey: true });
    expect(act).toHaveBeenCalledTimes(2);
  });

  it("Enter on a button is the button's", async () => {
    const [act, press] = [vi.fn(), vi.fn()];
    draw(
      <>
        <Key keys="enter" onPress={act} />
        <button type="button" onClick={press}>
          Save
        </button>
      </>,
    );
    screen.getByRole("button").focus();
    await userEvent.keyboard("{Enter}");
    expect([act.mock.calls.length, press.mock.calls.length]).toEqual([0, 1]);
  });

  it("rests while a dialog is open, unless it is the dialog's own", async () => {
    const [outside, inside] = [vi.fn(), vi.fn()];
    draw(
      <>
        <Key keys="n" onPress={outside} />
        <Dialog open title="Send">
          <DialogBody>
            <Key keys="x" onPress={inside} inDialogs />
          </DialogBody>
        </Dialog>
      </>,
    );
    await userEvent.keyboard("nx");
    expect([outside.mock.calls.length, inside.mock.calls.length]).toEqual([0, 1]);
  });

  it("does what the page does now, not what it did when it appeared", async () => {
    const seen: number[] = [];
    function Counter() {
      const [count, setCount] = useState(0);
      useShortcut("c", "Count", () => {
        seen.push(count);
        setCount(count + 1);
      });
      return null;
    }
    draw(<Counter />);
    await userEvent.keyboard("ccc");
    expect(seen).toEqual([0, 1, 2]);
  });
});

describe("the list of shortcuts", () => {
  it("shows what is in force, with its keys, and closes with one Escape", async () => {
    function Page() {
      const [open, setOpen] = useState(false);
      useShortcut("?", "Show keyboard shortcuts", () => setOpen(true), { group: "anywhere" });
      useShortcut("e", "Edit", () => {}, { enabled: false });
      return <ShortcutDialog open={open} onOpenChange={setOpen} />;
    }
    draw(
      <>
        <Key keys="j,arrowdown" label="Next row" onPress={() => {}} />
        <Page />
      </>,
    );
    fireEvent.keyDown(document.body, { key: "?", code: "Slash", shiftKey: true });
    const dialog = await screen.findByRole("dialog", { name: "Keyboard shortcuts" });
    expect(dialog).toHaveTextContent("Next rowJor↓");
    expect(dialog).toHaveTextContent("Show keyboard shortcuts?");
    expect(dialog).not.toHaveTextContent("Edit");
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });
});
