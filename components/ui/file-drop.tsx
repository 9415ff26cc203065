"use client";

import { FileUp } from "lucide-react";
import { type DragEvent, type ReactNode, useId, useRef, useState } from "react";
import { cn } from "./cn";
import { Spinner } from "./spinner";

export type FileDropProps = {
  label: string;
  hint?: ReactNode;
  /** As in <input accept>: ".csv,text/csv". */
  accept?: string;
  onFile: (file: File) => void;
  /** What is happening to the file now: "Reading export.csv". */
  pending?: string | null;
  error?: string | null;
};

/** One file, dropped or picked; the same file can be picked again after an error. */
export function FileDrop({ label, hint, accept, onFile, pending, error }: FileDropProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file && !pending) onFile(file);
    if (input.current) input.current.value = "";
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div className="flex flex-col gap-1.5">
      <label
        htmlFor={id}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cn(
          "flex cursor-pointer flex-col items-center gap-1 rounded-lg border border-control border-dashed bg-surface px-6 py-10 text-center transition-colors hover:border-accent hover:bg-accent-soft/40",
          "has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-ring has-[input:focus-visible]:outline-offset-2",
          over && "border-accent bg-accent-soft",
          error && "border-danger",
        )}
      >
        <span className="mb-1 grid size-9 place-items-center text-muted [&_svg]:size-5">
          {pending ? <Spinner /> : <FileUp aria-hidden />}
        </span>
        <span className="font-medium">{pending ?? label}</span>
        {hint && <span className="text-muted text-sm">{hint}</span>}
        <input
          ref={input}
          id={id}
          type="file"
          accept={accept}
          className="sr-only"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => take(event.target.files)}
        />
      </label>
      {error && (
        <p id={`${id}-error`} role="alert" className="text-red-text text-sm">
          {error}
        </p>
      )}
    </div>
  );
}
