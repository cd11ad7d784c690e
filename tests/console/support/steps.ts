import type { Page } from 'playwright-core';
import type { World } from './world.ts';

/** What somebody signs in with. */
export interface Account {
  email: string;
  password: string;
}

/** Somebody whom a new sandbox has, with the password that it prints. */
export function findPerson({ running }: World, role: string): Account {
  const person = running.people.find((one) => one.role === role);
  if (person === undefined) throw new Error(`Nobody is ${role}.`);
  return person;
}

/** Fills in the first page. */
export async function typePassword(page: Page, { email, password }: Account): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Fills in the second page. */
export async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code from your app').fill(code);
  await page.keyboard.press('Enter');
}

/** Signs out, and waits for the first page. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('E-mail').waitFor();
}

/** Waits for a page by its heading. */
export function seePage(page: Page, name: string): Promise<void> {
  return page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Waits for what is said in passing. */
export function seeToast(page: Page, text: string | RegExp): Promise<void> {
  return page.locator('.toast').filter({ hasText: text }).waitFor();
}

/** The key of an app that is being set up. */
export async function readAppKey(page: Page): Promise<string> {
  return ((await page.locator('.secret-value').textContent()) ?? '').replaceAll(' ', '');
}

/** Presses a button by its name. */
export function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click();
}

/** Presses a button of the window that is open. */
export function pressInDialog(page: Page, name: string): Promise<void> {
  return page.getByRole('dialog').last().getByRole('button', { name, exact: true }).click();
}

/** Fills in a text by the name of its field. */
export function type(page: Page, field: string, text: string): Promise<void> {
  return page.getByRole('textbox', { name: field, exact: true }).fill(text);
}

/** Chooses something in a field that opens. */
export async function choose(page: Page, field: string, choice: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`\\b${field}$`) }).click();
  await page.getByRole('option', { name: new RegExp(`^${choice}\\b`) }).click();
}

/** Reads the secret that a window shows, and says that it is kept. */
export async function keepSecret(page: Page, label: string): Promise<string> {
  const secret = page.locator('.secret', { hasText: label }).last().locator('.secret-value');
  const value = (await secret.textContent()) ?? '';
  await page.getByText('I have kept it').click();
  await press(page, 'Done');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return value;
}

/** Confirms by the app that it is the same person. */
export async function confirmByApp(page: Page, code: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Confirm that it is you' });
  await dialog.getByRole('textbox').fill(code);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
}
