import { Entity } from 'typeorm';
import { Folded, Text } from '../../database/columns';
import { Mirrored } from '../../database/mirrored';
import { ActivityRow } from './activity-row';

@Mirrored()
@Entity('visit')
export class Visit extends ActivityRow {
  @Text(190)
  sourceId: string;

  @Text(200, { nullable: true })
  outlet: string | null;
  @Folded('outlet', 200)
  outletFolded: string | null;
}
