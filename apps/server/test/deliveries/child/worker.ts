import 'reflect-metadata';
import { openDatabase } from '../../../src/database/open-database';
import type { SendingOptions } from '../../../src/modules/deliveries/send/options';
import { startSending } from '../../../src/modules/deliveries/send/start-sending';
import { OfferedBody } from '../../../src/modules/deliveries/smtp/offered-body';
import { services } from '../test-services';

/** What the test tells the process that it will kill. */
export interface WorkerOrders {
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly options: Partial<SendingOptions>;
  /** Stop for ever between the commit of OFFERING and the first byte, and say so. */
  readonly hangAfterOffer: boolean;
}

const hangAfterOffer = (): void => {
  OfferedBody.prototype.push = () => {
    process.send?.('offered');
    return true;
  };
};

const main = async (): Promise<void> => {
  const orders: WorkerOrders = JSON.parse(process.env.WORKER_ORDERS ?? '{}');
  if (orders.hangAfterOffer) hangAfterOffer();
  const database = await openDatabase(orders);
  const sending = startSending(services(database, orders.dataDir), orders.options);
  process.on('SIGTERM', () => {
    void sending
      .close()
      .then(() => database.close())
      .then(() => process.exit(0));
  });
  process.send?.('ready');
};

void main();
