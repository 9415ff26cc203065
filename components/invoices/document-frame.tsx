"use client";

import { useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { Skeleton } from "@/components/ui/skeleton";

type DocumentFrameProps = {
  title: string;
  /** A new address brings the new document in without a flicker: the old one stays until the new one is there. */
  src: string;
};

/** A document of this product in a frame that runs no script and keeps its place when it is renewed. */
export function DocumentFrame({ title, src }: DocumentFrameProps) {
  const [ready, setReady] = useState<string | null>(null);
  const old = useRef<HTMLIFrameElement>(null);
  const onLoad = (frame: HTMLIFrameElement) => {
    frame.contentWindow?.scrollTo(0, old.current?.contentWindow?.scrollY ?? 0);
    setReady(src);
  };
  const frames = ready === null || ready === src ? [src] : [ready, src];
  return (
    <div className="relative min-h-0 flex-1 overflow-hidden rounded-md border border-line bg-white">
      {ready === null && (
        <div aria-hidden className="absolute inset-0 flex flex-col gap-3 bg-surface p-6">
          <Skeleton className="h-5 w-1/2" />
          <Skeleton className="h-4 w-1/3" />
          <Skeleton className="mt-6 h-40 w-full" />
        </div>
      )}
      {frames.map((address) => (
        <iframe
          key={address}
          ref={address === ready ? old : undefined}
          title={title}
          src={address}
          sandbox="allow-same-origin"
          aria-hidden={address !== ready || undefined}
          onLoad={(event) => address === src && onLoad(event.currentTarget)}
          className={cn("absolute inset-0 size-full", address !== ready && "invisible")}
        />
      ))}
    </div>
  );
}
