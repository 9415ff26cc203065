"use client";

import { CircleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <main className="grid min-h-[70dvh] place-items-center">
      <EmptyState
        icon={<CircleAlert aria-hidden />}
        title="Something went wrong on our side"
        text={
          <>
            Nothing you saved is lost. Try again; if it happens again, tell whoever runs this installation
            {error.digest && (
              <>
                {" "}
                this number: <span className="figures font-medium text-ink">{error.digest}</span>
              </>
            )}
            .
          </>
        }
        action={
          <>
            <LinkButton href={paths.home()}>Go to the start</LinkButton>
            <Button variant="primary" onClick={reset}>
              Try again
            </Button>
          </>
        }
      />
    </main>
  );
}
