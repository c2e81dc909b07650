export { SchemaPage } from './schema-page';
