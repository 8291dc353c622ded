/** The rows of a query as one value of another, so that several tables are read in one statement. Days stay civil dates. */
export { jsonArrayFrom } from 'kysely/helpers/postgres';
