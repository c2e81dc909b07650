import { Entity, PrimaryColumn } from 'typeorm';
import { LongText } from './columns';

/** What the installation remembers about itself: the fingerprint of its secret, how far seeding came. */
@Entity('setting')
export class Setting {
  @PrimaryColumn({ type: 'varchar', length: 60 })
  name: string;

  @LongText()
  value: string;
}
