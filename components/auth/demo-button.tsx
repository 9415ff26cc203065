import { Button } from "@/components/ui/button";

type DemoButtonProps = { label: string; detail: string; onClick: () => Promise<void>; pending: boolean };

export function DemoButton({ label, detail, onClick, pending }: DemoButtonProps) {
  return (
    <Button className="w-full justify-between" onClick={() => void onClick()} pending={pending}>
      {label}
      <span className="font-normal text-muted">{detail}</span>
    </Button>
  );
}
