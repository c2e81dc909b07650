import { type Filter, LIMITS } from '@muster/filters';

/** A customer as a row of the list names it. */
export interface ListedCustomer {
  readonly id: string;
  readonly sourceId: string;
}

type Names = ReadonlyMap<string, string>;

/** Who is checked: some by hand, or everybody who matches less some. Both are kept by id, with the source id beside it. */
export type Selection = { readonly kind: 'picked'; readonly customers: Names } | { readonly kind: 'all'; readonly except: Names };

export const NOBODY: Selection = { kind: 'picked', customers: new Map() };
export const EVERYBODY: Selection = { kind: 'all', except: new Map() };

/** A condition takes no more values than this. */
export const MOST_PICKED = LIMITS.listValues;

const isChecked = (selection: Selection, id: string): boolean =>
  selection.kind === 'all' ? !selection.except.has(id) : selection.customers.has(id);

export const checkedOn = (selection: Selection, page: readonly ListedCustomer[]): readonly string[] =>
  page.map(({ id }) => id).filter((id) => isChecked(selection, id));

/** The selection after the boxes of one page have been set; what is checked on other pages stays. */
export const withPage = (selection: Selection, page: readonly ListedCustomer[], checked: ReadonlySet<string>): Selection => {
  const listed = (wanted: (id: string) => boolean) => page.filter(({ id }) => wanted(id));
  return selection.kind === 'all'
    ? {
        kind: 'all',
        except: replaced(
          selection.except,
          page,
          listed((id) => !checked.has(id)),
        ),
      }
    : {
        kind: 'picked',
        customers: replaced(
          selection.customers,
          page,
          listed((id) => checked.has(id)),
        ),
      };
};

const replaced = (names: Names, page: readonly ListedCustomer[], kept: readonly ListedCustomer[]): Names => {
  const next = new Map(names);
  for (const { id } of page) next.delete(id);
  for (const { id, sourceId } of kept) next.set(id, sourceId);
  return next;
};

/** How many are checked, where `matching` customers match. */
export const selectedCount = (selection: Selection, matching: number): number =>
  selection.kind === 'all' ? Math.max(0, matching - selection.except.size) : selection.customers.size;

/** The names that the filter of a selection has to list, one by one. */
const listedNames = (selection: Selection): Names => (selection.kind === 'all' ? selection.except : selection.customers);

export const tooManyListed = (selection: Selection): boolean => listedNames(selection).size > MOST_PICKED;

/** The selection as a filter that says the same: `question` is what the list answers. */
export const selectionFilter = (selection: Selection, question: Filter): Filter => {
  const listed: Filter = { attribute: { key: 'sourceId', operator: 'IN', value: [...listedNames(selection).values()] } };
  if (selection.kind === 'picked') return { all: [listed] };
  if (selection.except.size === 0) return question;
  const asked = 'all' in question ? question.all : [question];
  return { all: [...asked, { not: { any: [listed] } }] };
};
