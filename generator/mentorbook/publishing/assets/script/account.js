/* What the forms know about people's accounts: the lines of the file about them. */

import { asWord, wordLine } from "./yaml.js";
import { dayOf, questionOf, wordsOf } from "./sheet.js";

/** Return the lines about the account, and about the consent where it takes the account's place. */
export function accountPieces({ form, knowledge }) {
  const id = questionOf(form, "account")?.querySelector("input").id;
  return {
    account: () => {
      const login = wordsOf(form, "account");
      return login ? [{ id, text: `account: {${knowledge.login[0]}: ${asWord(login)}}\n` }] : [];
    },
    // Whoever fills in a form for themselves has agreed; a file without an account has to say on which day.
    consent: () => {
      const isNeeded = knowledge.needsConsent && !wordsOf(form, "account") && wordsOf(form, "name");
      return isNeeded ? [{ id, text: wordLine("consent", dayOf(knowledge)) }] : [];
    },
  };
}
