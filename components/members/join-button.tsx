"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Result } from "@/lib/result";

type JoinButtonProps = { action: () => Promise<Result<void>>; label: string };

export function JoinButton({ action, label }: JoinButtonProps) {
  const [pending, startTransition] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  const join = () =>
    startTransition(async () => {
      const result = await action();
      setProblem(result && !result.ok ? result.message : null);
    });
  return (
    <div className="flex flex-col gap-4">
      {problem && (
        <Notice kind="danger" role="alert">
          {problem}
        </Notice>
      )}
      <Button variant="primary" pending={pending} onClick={join}>
        {label}
      </Button>
    </div>
  );
}
