-- An event has a time and a place.
ALTER TABLE "Announcement" ADD COLUMN     "endsAt" TIMESTAMPTZ(3),
ADD COLUMN     "place" TEXT,
ADD COLUMN     "startsAt" TIMESTAMPTZ(3);

ALTER TABLE "Announcement"
  ADD CONSTRAINT "Announcement_event_alone" CHECK ("kind" = 'EVENT' OR num_nonnulls("startsAt", "endsAt", "place") = 0),
  ADD CONSTRAINT "Announcement_event_span" CHECK ("endsAt" IS NULL OR ("startsAt" IS NOT NULL AND "endsAt" > "startsAt"));

-- When an event is over: without an end when its day is, in Shanghai (UTC+8, as lib/system/clock/shanghai counts days).
CREATE FUNCTION event_end("startsAt" timestamptz, "endsAt" timestamptz) RETURNS timestamptz
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce("endsAt",
    (date_trunc('day', "startsAt" AT TIME ZONE INTERVAL '8 hours') + INTERVAL '1 day') AT TIME ZONE INTERVAL '8 hours')
$$;

-- Until when an announcement stands at the front (lib/content/announcement/front.ts has the same rule). Days of 24 hours,
-- whatever the session's time zone. It is handed the end of an event: where an index is made, functions find no other of ours.
CREATE FUNCTION front_until("publishAt" timestamptz, "expireAt" timestamptz, "endOfEvent" timestamptz) RETURNS timestamptz
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(least("expireAt", "endOfEvent"),
    ("publishAt" AT TIME ZONE INTERVAL '0 hours' + INTERVAL '90 days') AT TIME ZONE INTERVAL '0 hours')
$$;

-- Of years of announcements the front reads those that still stand there.
CREATE INDEX "Announcement_front" ON "Announcement" ("areaId", front_until("publishAt", "expireAt", event_end("startsAt", "endsAt")));
