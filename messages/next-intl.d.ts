import type { Messages as EnglishMessages } from "./en";

// A key that English has not is a type error, wherever it is asked for.
declare module "next-intl" {
  interface AppConfig {
    Messages: EnglishMessages;
  }
}
