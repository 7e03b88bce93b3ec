-- CreateTable
CREATE TABLE "Synonym" (
    "id" SERIAL NOT NULL,
    "word" TEXT NOT NULL,
    "searchWords" TEXT NOT NULL,
    "categoryId" INTEGER,
    "number" TEXT,
    "source" TEXT NOT NULL,

    CONSTRAINT "Synonym_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Synonym_categoryId_idx" ON "Synonym"("categoryId");

-- AddForeignKey
ALTER TABLE "Synonym" ADD CONSTRAINT "Synonym_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A word means one thing or several, each once, and a thing is a category or a number.
ALTER TABLE "Synonym"
  ADD CONSTRAINT "Synonym_means_one" CHECK (("categoryId" IS NULL) <> ("number" IS NULL)),
  ADD CONSTRAINT "Synonym_number_form" CHECK ("number" ~ '^[0-9]{3,6}$');
CREATE UNIQUE INDEX "Synonym_once" ON "Synonym"("word", "categoryId", "number") NULLS NOT DISTINCT;

-- The pieces of words by which lib/directory/search/grams finds them without reading them all: of Chinese every
-- two characters that stand together, and each alone; of letters and digits every four, and the first two and three.
CREATE FUNCTION word_grams(words text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 5000 AS $$
  SELECT coalesce(array_agg(DISTINCT gram), '{}') FROM
    regexp_split_to_table(lower(words), '[\s\u0021-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00BF\u2000-\u206F\u3000-\u303F\uFF00-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65]+') AS word,
    LATERAL (
      SELECT substr(word, at, 2) AS gram FROM generate_series(1, length(word) - 1) AS at WHERE word ~ '[^a-z0-9]'
      UNION ALL SELECT substr(word, at, 1) FROM generate_series(1, length(word)) AS at WHERE word ~ '[^a-z0-9]'
      UNION ALL SELECT substr(word, at, 4) FROM generate_series(1, greatest(length(word) - 3, 1)) AS at WHERE word ~ '^[a-z0-9]+$'
      UNION ALL SELECT left(word, size) FROM generate_series(2, 3) AS size WHERE word ~ '^[a-z0-9]+$' AND length(word) > size
    ) AS piece WHERE gram <> ''
$$;

-- Without fastupdate: a list of what is not sorted in yet would be read through by each search.
CREATE INDEX "Service_terms" ON "Service" USING GIN (string_to_array("searchWords", ' ')) WITH (fastupdate = off);
CREATE INDEX "Service_grams" ON "Service" USING GIN (word_grams("searchWords" || ' ' || coalesce("description", ''))) WITH (fastupdate = off);
CREATE INDEX "Area_terms" ON "Area" USING GIN (string_to_array("searchWords", ' ')) WITH (fastupdate = off);
CREATE INDEX "Area_grams" ON "Area" USING GIN (word_grams("searchWords")) WITH (fastupdate = off);
CREATE INDEX "Synonym_terms" ON "Synonym" USING GIN (string_to_array("searchWords", ' ')) WITH (fastupdate = off);
CREATE INDEX "Phone_number_prefix" ON "Phone" ("number" COLLATE "C");
