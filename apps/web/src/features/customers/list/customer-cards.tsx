import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Checkbox from '@mui/material/Checkbox';
import Typography from '@mui/material/Typography';
import { CustomerName } from './customer-name';
import type { CustomerRow, RowsProps } from './customer-rows';
import { checkedOn, withPage } from './selection/selection';

/** More would make a card as long as a profile. */
const MOST_FACTS = 4;

/** The customers of a page as a phone shows them: who it is on top, the first of the chosen columns below. */
export const CustomerCards = ({ customers, stale, selection, onSelect, columns, factText }: RowsProps) => {
  const checked = new Set(checkedOn(selection, customers));
  const toggle = (id: string) => {
    const next = new Set(checked);
    if (!next.delete(id)) next.add(id);
    onSelect(withPage(selection, customers, next));
  };
  const facts = ({ facts: known }: CustomerRow) =>
    columns.slice(0, MOST_FACTS).map(({ key, label }) => {
      const fact = known.find((one) => one.key === key);
      return { key, label, text: (fact && factText(fact)) ?? '–' };
    });
  return (
    <Card>
      <Box component="ul" aria-label="Customers" aria-busy={stale} data-stale={stale} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {customers.map((customer) => (
          <Box
            component="li"
            key={customer.id}
            sx={{ display: 'flex', gap: 1, p: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}
          >
            <Checkbox
              checked={checked.has(customer.id)}
              onChange={() => toggle(customer.id)}
              slotProps={{ input: { 'aria-label': `Select ${customer.displayName}` } }}
              sx={{ alignSelf: 'start', mt: -0.5 }}
            />
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <CustomerName customer={customer} />
              <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.25, m: 0, mt: 1.25 }}>
                {facts(customer).map(({ key, label, text }) => (
                  <div key={key}>
                    <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
                      {label}
                    </Typography>
                    <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                      {text}
                    </Typography>
                  </div>
                ))}
              </Box>
            </Box>
          </Box>
        ))}
      </Box>
    </Card>
  );
};
