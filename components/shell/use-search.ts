import { useEffect, useState } from "react";
import { withQuery } from "@/lib/paths";
import type { SearchHits } from "@/server/search/read";

type Answer = { text: string; hits: SearchHits | null };

const restMs = 150;

/** Searches the firm once typing rests; what an older text found stays until the newer one has its answer. */
export function useSearch(searchHref: string, typed: string) {
  const text = typed.trim();
  const [answer, setAnswer] = useState<Answer>({ text: "", hits: null });
  useEffect(() => {
    if (text === "") return;
    const gone = new AbortController();
    const timer = setTimeout(async () => {
      const hits = await fetchHits(withQuery(searchHref, { q: text }), gone.signal);
      if (!gone.signal.aborted) setAnswer({ text, hits });
    }, restMs);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [searchHref, text]);
  const answered = answer.text === text;
  return {
    hits: text === "" ? null : answer.hits,
    pending: text !== "" && !answered,
    failed: text !== "" && answered && answer.hits === null,
  };
}

async function fetchHits(address: string, signal: AbortSignal): Promise<SearchHits | null> {
  try {
    const response = await fetch(address, { signal });
    return response.ok ? ((await response.json()) as SearchHits) : null;
  } catch {
    return null;
  }
}
