import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Big, Folded, Instant, Text } from '../../database/columns';
import { Mirrored } from '../../database/mirrored';

@Mirrored()
@Entity('visit')
export class Visit {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Big()
  workspaceId: number;

  @Big()
  revision: number;

  @Big()
  customerId: number;

  @Instant()
  at: number;

  @Text(190)
  sourceId: string;

  @Text(200, { nullable: true })
  outlet: string | null;
  @Folded('outlet', 200)
  outletFolded: string | null;
}
