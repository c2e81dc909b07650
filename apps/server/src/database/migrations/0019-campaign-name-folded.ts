import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TableColumn } from 'typeorm';
import { optional, text } from './table';

const NAME = 'name_folded';

/** Campaigns are listed and searched by their folded names, as segments are. */
export class AddCampaignNameFolded1790000000019 implements MigrationInterface {
  readonly name = 'AddCampaignNameFolded1790000000019';

  async up(runner: QueryRunner): Promise<void> {
    if (!(await runner.hasColumn('campaign', NAME))) {
      await runner.addColumns(
        'campaign',
        optional(text(NAME, 120)).map((column) => new TableColumn(column)),
      );
    }
    // Near enough for drafts that are there already; every save folds the name properly.
    await runner.query(`UPDATE campaign SET ${NAME} = LOWER(name) WHERE ${NAME} IS NULL`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
