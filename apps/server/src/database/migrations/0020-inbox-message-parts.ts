import type { MigrationInterface, QueryRunner } from 'typeorm';

const PARTS = ['html', 'text'];

/** The parts of a message are read from the message itself, when somebody opens it. */
export class DropInboxMessageParts1790000000020 implements MigrationInterface {
  readonly name = 'DropInboxMessageParts1790000000020';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of PARTS) {
      if (await runner.hasColumn('inbox_message', part)) await runner.dropColumn('inbox_message', part);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
