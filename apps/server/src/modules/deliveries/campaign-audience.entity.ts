import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Big, Flag, Whole } from '../../database/columns';

/** Some of the customers frozen into a campaign at its launch. Chunks are built one by one, each once. */
@Entity('campaign_audience')
export class CampaignAudience {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Big()
  workspaceId: number;

  @Big()
  campaignId: number;

  /** 0, 1, 2 … in the order of the ids. */
  @Whole()
  chunk: number;

  /** Customer ids as `encodeIds` writes them. */
  @Column({ type: 'blob' })
  ids: Buffer;

  /** Whether the deliveries of these customers are there. */
  @Flag()
  built: boolean;
}
