import type { Subject } from '../contract/contract.js';

/** How subjects of the suite are called. */
export const SUBJECTS: Readonly<Record<Subject, { readonly name: string; readonly plural: string }>> = {
  wfm: { name: 'WFM', plural: 'WFMs' },
  device: { name: 'device', plural: 'devices' },
};

/** The subjects that some of the items are about, in the order in which these come. */
export function subjectsOf(items: readonly { readonly subject: Subject }[] = []): Subject[] {
  return [...new Set(items.map(({ subject }) => subject))];
}
