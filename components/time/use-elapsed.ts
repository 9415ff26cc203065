"use client";

import { useEffect, useState } from "react";

/** Seconds since `startedAt`, counted on from what the server's clock said: a browser's own may be wrong. */
export function useElapsed(startedAt: string, serverNow: string): number {
  const [seconds, setSeconds] = useState(() => secondsBetween(startedAt, Date.parse(serverNow)));
  useEffect(() => {
    const ahead = Date.now() - Date.parse(serverNow);
    const tick = () => setSeconds(secondsBetween(startedAt, Date.now() - ahead));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [startedAt, serverNow]);
  return seconds;
}

const secondsBetween = (startedAt: string, now: number) => (now - Date.parse(startedAt)) / 1000;
