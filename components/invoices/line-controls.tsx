import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import type { Texts } from "@/components/ui/texts";

type LineControlsProps = {
  t: Texts<"draft.lineEditor">;
  line: { id: string };
  index: number;
  isLast: boolean;
  onMove: (id: string, by: -1 | 1) => void;
  onRemove: (id: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** Moves and removes the line. */
export function LineControls({ t, line, index, isLast, onMove, onRemove, onKeyDown }: LineControlsProps) {
  const id = (field: string) => `line-${line.id}-${field}`;
  return (
    <span className="flex justify-end @2xl:mt-6 @4xl:mt-0">
      <Control
        id={id("up")}
        label={t("moveLineUp", { number: index + 1 })}
        icon={<ArrowUp aria-hidden />}
        disabledReason={index === 0 ? t("itIsTheFirstLine") : null}
        onClick={() => onMove(line.id, -1)}
        onKeyDown={onKeyDown}
      />
      <Control
        id={id("down")}
        label={t("moveLineDown", { number: index + 1 })}
        icon={<ArrowDown aria-hidden />}
        disabledReason={isLast ? t("itIsTheLastLine") : null}
        onClick={() => onMove(line.id, 1)}
        onKeyDown={onKeyDown}
      />
      <Control
        id={id("remove")}
        label={t("removeLine", { number: index + 1 })}
        icon={<Trash2 aria-hidden />}
        onClick={() => onRemove(line.id)}
      />
    </span>
  );
}

type ControlProps = {
  id: string;
  label: string;
  icon: ReactNode;
  disabledReason?: string | null;
  onClick: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
};

/** An icon button without the tooltip of its own that a thousand lines would each pay for three times. */
function Control({ id, label, icon, disabledReason, onClick, onKeyDown }: ControlProps) {
  return (
    <button
      type="button"
      id={id}
      aria-label={label}
      title={disabledReason ?? label}
      aria-disabled={disabledReason ? true : undefined}
      className={buttonStyle({ variant: "ghost", square: true })}
      onClick={() => !disabledReason && onClick()}
      onKeyDown={onKeyDown}
    >
      {icon}
    </button>
  );
}
