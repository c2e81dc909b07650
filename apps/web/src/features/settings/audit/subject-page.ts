const PAGES: Readonly<Record<string, string>> = { seg: '/segments/', cmp: '/campaigns/', cus: '/customers/', imp: '/imports/' };

/** Where something is to be seen that has this id; undefined for what has no page. It may be gone since. */
export const subjectPage = (subject: string | null): string | undefined => {
  const [prefix = ''] = (subject ?? '').split('_', 1);
  const page = Object.hasOwn(PAGES, prefix) ? PAGES[prefix] : undefined;
  return page && `${page}${subject}`;
};
