import type { Messages, NamespaceKeys, NestedKeyOf, useTranslations } from "next-intl";

/** The translator of one group of messages, for a function that a component hands it to. */
export type Texts<Group extends NamespaceKeys<Messages, NestedKeyOf<Messages>>> = ReturnType<
  typeof useTranslations<Group>
>;
