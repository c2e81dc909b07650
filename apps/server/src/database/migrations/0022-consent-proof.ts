import { AddColumns, flag, optional, text, withDefault } from './table';

/** Who wrote a line of the ledger, and what the customer agreed to. */
export class AddConsentProof1790000000022 extends AddColumns {
  readonly name = 'AddConsentProof1790000000022';
  readonly table = 'consent';
  readonly columns = [...optional(text('actor', 190), text('wording', 1000)), withDefault(0, flag('proven'))];
}
