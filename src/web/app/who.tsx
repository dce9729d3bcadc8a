import { useEffect, useState } from "preact/hooks";
import { type Here, SignInLink } from "../ui/sign-in-link";
import { ofTab } from "../ui/storage";
import { belongsTo, belongTo, forgetAll } from "./remembered";

/** Account of the request, as `GET /me` tells it. */
export interface Me {
  account: string;
  isSignedIn: boolean;
  roles: { role: string; label: string; opds?: { code: string; name: string }[] }[];
  may: { change: string[]; comment: boolean; manageAccounts: boolean; readAccounts: boolean };
}

/** Milliseconds for which this tab remembers its account: each page of a weak link would ask for it again. */
const rememberedMs = 300_000;
const place = "me";

let asked: Promise<Me | undefined> | undefined;

async function ask(): Promise<Me | undefined> {
  const { me, until } = ofTab.readJson(place) ?? {};
  // Somebody may have signed out, or somebody else in, in another tab.
  if (until > Date.now() && belongsTo(me.account)) return me;
  const answer = await fetch("/me");
  if (!answer.ok) return undefined;
  const told: Me = await answer.json();
  await belongTo(told);
  // Whoever has not signed in may do so at any moment.
  if (told.isSignedIn || told.account === "local")
    ofTab.write(place, JSON.stringify({ me: told, until: Date.now() + rememberedMs }));
  return told;
}

/** Returns the answer of `ask`, requested once a visit. */
const askOnce = () => {
  asked ??= ask().catch(() => {
    asked = undefined;
    return undefined;
  });
  return asked;
};

/** Returns the account; undefined until it is known. */
export function useMe(): Me | undefined {
  const [me, setMe] = useState<Me>();
  useEffect(() => void askOnce().then(setMe), []);
  return me;
}

/** Returns true once the texts that this browser keeps are those of the account: nobody is shown those of another. */
export function useOwnTexts(): boolean {
  const [isOwn, setOwn] = useState(false);
  useEffect(() => void askOnce().then(() => setOwn(true)), []);
  return isOwn;
}

/** Says who is signed in, and leads to sign-in, which returns to the page, and to sign-out. */
export function Who({ here }: { here: Here }) {
  const me = useMe();
  if (!me?.isSignedIn)
    return (
      <p class="who">
        {me?.account === "local" ? "Tanpa akun: semua hak di komputer ini" : <SignInLink here={here} />}
      </p>
    );
  return (
    <form class="who" method="post" action="/sign-out" onSubmit={forgetAll}>
      <span>
        {me.account} · {me.roles.map(({ label }) => label).join(", ")}
      </span>{" "}
      <button type="submit">Keluar</button>
    </form>
  );
}
