import type { ActivityCondition, RecordFilter } from '@muster/filters';
import type { CatalogActivity } from '../catalog-index';
import { RecordGroup } from './record-group';

interface WherePartProps {
  readonly activity: CatalogActivity;
  readonly condition: ActivityCondition;
  readonly onChange: (condition: ActivityCondition) => void;
}

/** What has to hold on one and the same record. */
export const WherePart = ({ activity, condition, onChange }: WherePartProps) => {
  if (activity.fields.length === 0 && activity.lineFields.length === 0) return null;
  const { where = { all: [] }, ...rest } = condition;
  const change = (tree: RecordFilter) => onChange(isEmpty(tree) ? rest : { ...rest, where: tree });
  return <RecordGroup activity={activity} tree={where} path={[]} onChange={change} />;
};

/** Nothing is asked of the record any more: then `where` is left out, because an empty group is refused. */
const isEmpty = (tree: RecordFilter): boolean => 'all' in tree && tree.all.length === 0;
