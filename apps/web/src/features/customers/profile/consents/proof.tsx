import Typography from '@mui/material/Typography';
import type { ConsentLineFragment } from '../../../../generated/graphql';
import { StatusPill, useFormat } from '../../../../shared';

/** Opting out needs no proof. */
export const ProofPill = ({ consent: { state, proven } }: { readonly consent: ConsentLineFragment }) =>
  state === 'OPTED_IN' && !proven ? <StatusPill tone="warning">not proven</StatusPill> : null;

/** When, where and to what: what can be shown when somebody asks. */
export const Proof = ({ consent: { at, source, actor, wording } }: { readonly consent: ConsentLineFragment }) => {
  const { day } = useFormat();
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {[day(at), source, actor && `by ${actor}`].filter(Boolean).join(' · ')}
      </Typography>
      {wording && (
        <Typography variant="body2" component="blockquote" sx={{ m: 0, mt: 0.25, overflowWrap: 'anywhere' }}>
          “{wording}”
        </Typography>
      )}
    </>
  );
};
