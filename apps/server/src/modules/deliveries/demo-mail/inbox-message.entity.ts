import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Instant, LongText, Text } from '../../../database/columns';

/** A message that the demo's mail server accepted. */
@Entity('inbox_message')
export class InboxMessage {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Instant()
  receivedAt: number;

  @Text(254)
  fromAddress: string;

  @Text(254)
  toAddress: string;

  @Text(500)
  subject: string;

  /** The whole message as it came over the wire. */
  @LongText()
  raw: string;

  @Text(190, { nullable: true })
  messageId: string | null;
}
