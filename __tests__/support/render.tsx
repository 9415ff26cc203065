import { type RenderOptions, render as renderAlone } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import { Fragment, type ReactElement, type ReactNode } from "react";
import { TooltipProvider } from "@/components/ui/tooltip";
import { messages } from "@/messages/en";

export {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from "@testing-library/react";

/** Draws a component as the layout does: with the English texts and the tooltips around it. */
export function render(element: ReactElement, { wrapper: Inner = Fragment, ...options }: RenderOptions = {}) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={messages}>
      <TooltipProvider>
        <Inner>{children}</Inner>
      </TooltipProvider>
    </NextIntlClientProvider>
  );
  return renderAlone(element, { wrapper, ...options });
}
