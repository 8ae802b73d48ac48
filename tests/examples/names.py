"""What is named and told beside aircraft: exercises, ships, missiles, crossings of the median line, times of day.

Each text with all claims of these kinds that are read from it, as 'kind value …' in the order of the text.
"""

Named = tuple[str, list[str]]
"""A text of 5 March 2026, a Thursday, and what is named in it."""

NAMED: dict[str, list[Named]] = {
    "exercises": [
        ("Japan, South Korea and the United States held Freedom Edge 26 off Jeju on Tuesday.",
         ["exercise freedom-edge (26)"]),
        ("Talisman Sabre 2026 began in Queensland on March 1 with 30 aircraft of Australia and the United States.",
         ["exercise talisman-sabre (2026)"]),
        ("Japan and the United States opened Exercise Cope North on Guam on Tuesday.", ["exercise cope-north"]),
        ("China held Joint Sword-2024B around Taiwan on Tuesday.", ["exercise joint-sword (2024B)"]),
        ("India and France held Garuda VII over Jodhpur on Tuesday with four Rafales.", ["exercise garuda (VII)"]),
        ("Freedom Edge 26-1, a joint exercise of the United States, Japan and South Korea, took place on March 2.",
         ["exercise freedom-edge (26-1)"]),
        ("Two B-1B bombers flew over the Yellow Sea on Tuesday as part of Freedom Shield 26, the U.S. Air Force said.",
         ["exercise freedom-shield (26)"]),
        # no table knows these
        ("Australia and Fiji held Exercise Coral Lantern 26 off Suva on Tuesday with two P-8A aircraft.",
         ["exercise coral-lantern (26)"]),
        ("Poland and Lithuania began the exercise 'Amber Gate' near Suwalki on Tuesday with six F-16s.",
         ["exercise amber-gate"]),
        # the figure counts aircraft; the year is that of a day
        ("In Red Flag 26 aircraft of Japan and the United States trained in Alaska on Tuesday.", ["exercise red-flag"]),
        ("Japan and the United States held Cope North in February 2026 with 30 aircraft.", ["exercise cope-north"]),
        # a bomb
        ("Two South Korean F-15Ks and four U.S. F-16s trained over Pilsung range on Tuesday in an exercise. One GBU-31 was "
         "released by each.", []),
        # a company
        ("Shares of Talisman Sabre Ltd, a mining company, rose on Tuesday after the exercise of options.", []),
        ("Pitch Black Resources said on Tuesday that a drill of the Australian army had passed its mine.", []),
    ],
    "ships": [
        ("The Fujian, China's third aircraft carrier, sailed through the Taiwan Strait on Tuesday, Taiwan's defence "
         "ministry said.", ["vessel chn-fujian aircraft carrier CHN"]),
        ("The carrier USS George Washington and the Japanese destroyer JS Haguro trained together in the Philippine Sea "
         "on Tuesday.", ["vessel usa-george-washington aircraft carrier USA", "vessel jpn-haguro destroyer JPN"]),
        ("Japan's Joint Staff said the Chinese destroyers Nanchang and Lhasa and the frigate Binzhou sailed through the "
         "Miyako Strait on Tuesday.",
         ["vessel chn-nanchang destroyer CHN", "vessel chn-lhasa destroyer CHN", "vessel chn-binzhou frigate CHN"]),
        ("Two Chinese destroyers, the Nanchang and the Lhasa, sailed through the Miyako Strait on Tuesday, Japan's Joint "
         "Staff said.",
         ["vessel destroyer CHN 2", "vessel chn-nanchang destroyer CHN", "vessel chn-lhasa destroyer CHN"]),
        ("HMS Spey, a Royal Navy patrol ship, and JS Mogami drilled together in the East China Sea on Tuesday.",
         ["vessel gbr-spey patrol ship GBR", "vessel jpn-mogami frigate JPN"]),
        ("The Theodore Roosevelt Carrier Strike Group held a drill with Japan and South Korea on Tuesday in the East "
         "China Sea.", ["vessel usa-theodore-roosevelt aircraft carrier USA"]),
        ("South Korea, Japan and the United States trained off Jeju on Tuesday with the destroyers ROKS Jeongjo the Great "
         "and JS Maya.", ["vessel kor-jeongjo-the-great destroyer KOR", "vessel jpn-maya destroyer JPN"]),
        # no table knows these: the hull number tells the kind, or the words do
        ("USS Zebulon Pike (DDG-199) and two Japanese frigates trained in the Philippine Sea on Tuesday.",
         ["vessel usa-zebulon-pike destroyer USA", "vessel frigate JPN 2"]),
        ("A Philippine ship was blocked by the China Coast Guard ship Haijing 5901 near Scarborough Shoal on Tuesday.",
         ["vessel ship PHL 1", "vessel chn-haijing-5901 ship CHN"]),
        # a strait's drill of a squadron, a region, an admiral
        ("A U.S. ship of Destroyer Squadron 15 and two Japanese destroyers trained in the Philippine Sea on Tuesday.",
         ["vessel ship USA 1", "vessel destroyer JPN 2"]),
        ("The Chinese navy held a drill off the Shandong Peninsula on Tuesday.", []),
        ("Admiral Gorshkov praised the crews after the Russian and Chinese navies held a drill in the Sea of Japan on "
         "Tuesday.", []),
        ("USS Michigan arrived in Busan before the navies of South Korea and the United States held a drill on Tuesday "
         "with USS Ohio.", ["vessel usa-ohio submarine USA"]),
    ],
    "missiles": [
        ("North Korea fired two short-range ballistic missiles into the Sea of Japan on Tuesday.",
         ["missile short-range ballistic missile PRK 2"]),
        ("North Korea test-fired a Hwasong-18 intercontinental ballistic missile on Monday, Japan said.",
         ["missile Hwasong-18 PRK 1"]),
        ("North Korea on Tuesday fired a ballistic missile that flew 600 km; the missile was a Hwasong-12, Japan said.",
         ["missile Hwasong-12 PRK 1"]),
        ("North Korea fired two short-range ballistic missiles and one cruise missile on Tuesday, Seoul said.",
         ["missile short-range ballistic missile PRK 2", "missile cruise missile PRK 1"]),
        ("North Korea launched at least 10 ballistic missiles on Saturday. The missiles flew 350 km, Seoul said.",
         ["missile ballistic missile PRK 10 at least"]),
        ("North Korea fired several cruise missiles toward the Yellow Sea on Tuesday, Seoul said.",
         ["missile cruise missile PRK"]),
        ("North Korea carried out two missile tests on Tuesday, Japan said.", ["missile missile PRK"]),
        ("The Admiral Gorshkov, a Russian frigate, fired a Zircon hypersonic missile in the Barents Sea on Tuesday.",
         ["vessel rus-admiral-gorshkov frigate RUS", "missile Zircon RUS 1"]),
        # a guided-missile destroyer fires nothing
        ("The guided-missile destroyer USS Preble and two Japanese destroyers trained in the Philippine Sea on Tuesday.",
         ["vessel usa-preble destroyer USA", "vessel destroyer JPN 2"]),
    ],
    "crossings": [
        ("Taiwan said 30 Chinese aircraft flew near the island on Tuesday, and 12 crossed the median line.",
         ["crossing taiwan-strait CHN 12"]),
        ("Of 45 Chinese aircraft detected around Taiwan on Tuesday, 31 crossed the median line of the Taiwan Strait.",
         ["crossing taiwan-strait CHN 31"]),
        ("Four J-16s and two H-6Ks crossed the median line of the Taiwan Strait on Tuesday, Taiwan's ministry said.",
         ["crossing taiwan-strait CHN 6"]),
        ("Taiwan scrambled F-16s on Tuesday after at least eight Chinese jets crossed the median line.",
         ["crossing taiwan-strait CHN 8 at least"]),
        ("Chinese warplanes crossed the median line on Tuesday, Taipei said.", ["crossing taiwan-strait CHN"]),
        ("Of 45 Chinese aircraft detected, two fighters crossed the median line of the Taiwan Strait on Tuesday.",
         ["crossing taiwan-strait CHN 2"]),
        # the line, and nobody who crosses it
        ("Eight Chinese aircraft flew near Taiwan on Tuesday along the median line, the ministry said.", []),
        ("Thirty Chinese aircraft flew near Taiwan on Tuesday. None crossed the median line, the ministry said.", []),
        ("Thirty Chinese aircraft flew near Taiwan on Tuesday but did not cross the median line, the ministry said.", []),
    ],
    "times of day": [
        ("North Korea fired a missile on Tuesday at around 7:10 a.m., Seoul said.",
         ["missile missile PRK 1", "time 07:10 about"]),
        ("North Korea fired a missile on Monday at 0640 GMT, Japan said.",
         ["missile missile PRK 1", "time 06:40 (GMT)"]),
        ("Two Russian Tu-95 bombers entered South Korea's air defense identification zone at 10:15 a.m. local time (0115 "
         "GMT) on Tuesday.", ["time 10:15 (local time)"]),
        ("Two Russian Su-35s violated Japanese airspace for three minutes at 1303 hours on Tuesday.", ["time 13:03"]),
        ("Japan scrambled F-15s shortly after midnight on Tuesday against a Chinese Y-9 plane.", ["time 00:00 about"]),
        ("A Chinese J-15 locked its radar on a Japanese F-15 between 4:32 p.m. and 4:35 p.m. on Saturday.",
         ["time 16:32 about"]),
        ("The Philippines and the United States began the Balikatan exercise on Tuesday at 9 a.m. in Manila.",
         ["exercise balikatan", "time 09:00"]),
        # when it was said
        ("At 10 a.m. on Tuesday the ministry said two Russian Tu-95 bombers had entered Japan's air defence "
         "identification zone on Monday.", []),
        ("The ministry said in a statement at 4 p.m. on Tuesday that two Chinese J-16s had entered Taiwan's air defence "
         "identification zone at 10:15 a.m. that day.", ["time 10:15"]),
        ("The ministry in Tokyo announced at 2 a.m. that a Chinese J-15 had locked its radar on a Japanese F-15 at about "
         "4:32 p.m. on Saturday.", ["time 16:32 about"]),
        # the bounds of a bulletin's day
        ("Taiwan's defense ministry detected 21 Chinese military aircraft around the island in the 24 hours to 6 a.m. on "
         "Thursday.", []),
        ("Taiwan detected nine Chinese aircraft around the island between 6 a.m. on Tuesday and 6 a.m. on Wednesday.", []),
    ],
}  # fmt: skip
