"""What craft are to the events that they are in: who came, to whom it was done, who was sent up in answer.

A text, and its events as 'type | who > against whom | role: craft, …; …': craft as 'TYPE OPERATOR COUNT', '-' where the
text leaves it open, the roles in the order of the alphabet. Each appeared on 5 March 2026.
"""

ROLES: list[tuple[str, list[str]]] = [
    # scrambles and meetings: those who are met are the actors, those who go up the responders
    (
        "Two Danish F-16s met a Russian Il-20 over the Baltic Sea on Wednesday.",
        ["scramble | DNK > RUS | actor: Il-20 RUS 1; responder: F-16 DNK 2"],
    ),
    (
        "Three Russian Su-27s and an Il-20 were met on Wednesday by four Danish F-16s.",
        ["scramble | DNK > RUS | actor: Il-20 RUS 1, Su-27 RUS 3; responder: F-16 DNK 4"],
    ),
    (
        "A Russian Il-20 was identified and escorted by two German Eurofighters over the Baltic Sea on Wednesday.",
        ["scramble | DEU > RUS | actor: Il-20 RUS 1; responder: Eurofighter DEU 2"],
    ),
    (
        "Three Su-30s and one A-50 were intercepted on Tuesday by four Finnish Hornets and two Swedish Gripens.",
        ["scramble | FIN,SWE > RUS | actor: A-50 RUS 1, Su-30 RUS 3; responder: F/A-18 FIN 4, JAS 39 SWE 2"],
    ),
    (
        "An intercept of two Russian Su-27s by four Belgian F-16s took place over the Baltic Sea on Tuesday.",
        ["scramble | BEL > RUS | actor: Su-27 RUS 2; responder: F-16 BEL 4"],
    ),
    (
        "Two British Typhoons intercepted two Russian Tu-95s that were escorted by four Su-35s on Monday.",
        ["scramble | GBR > RUS | actor: Su-35 RUS 4, Tu-95 RUS 2; responder: Eurofighter GBR 2"],
    ),
    (
        "Two Su-35s escorting a Tu-95 were intercepted by two U.S. F-22s near Alaska on Tuesday.",
        ["scramble | USA > RUS | actor: Su-35 RUS 2, Tu-95 RUS 1; responder: F-22 USA 2"],
    ),
    (
        "A Russian Tu-142 and its two escorting MiG-31s were identified and escorted by two Norwegian F-35s on Tuesday.",
        ["scramble | NOR > RUS | actor: MiG-31 RUS 2, Tu-142 RUS 1; responder: F-35 NOR 2"],
    ),
    (
        "Japan scrambled fighters on Tuesday against two Chinese H-6s and four J-16s near Okinawa.",
        ["scramble | JPN > CHN | actor: H-6 CHN 2, J-16 CHN 4; responder: fighter JPN -"],
    ),
    (
        "Two South Korean KF-16s were sent up on Wednesday to meet two Chinese H-6s and four Russian aircraft.",
        ["scramble | KOR > CHN,RUS | actor: H-6 CHN 2, aircraft RUS 4; responder: F-16 KOR 2"],
    ),
    (
        "Two unidentified fighters were intercepted by two Greek F-16s over the Aegean on Monday.",
        ["scramble | GRC | actor: fighter - 2; responder: F-16 GRC 2"],
    ),
    # who is met is not told in numbers, or not at all
    ("Norway scrambled two F-35s on Wednesday.", ["scramble | NOR | responder: F-35 NOR 2"]),
    (
        "Germany scrambled two Eurofighters on Tuesday after an unidentified aircraft was detected over the Baltic Sea.",
        ["scramble | DEU | responder: Eurofighter DEU 2"],
    ),
    # drones against fighters, either way
    (
        "Three Russian drones were met by two Romanian F-16s on Wednesday.",
        ["scramble | ROU > RUS | actor: drone RUS 3; responder: F-16 ROU 2"],
    ),
    (
        "A U.S. MQ-9 drone was intercepted by two Iranian F-14s over the Gulf on Wednesday.",
        ["scramble | IRN > USA | actor: MQ-9 USA 1; responder: F-14 IRN 2"],
    ),
    # an entry and the answer to it are two events, each with its own side's craft
    (
        "Four J-16s of the Chinese air force entered Taiwan's air defense identification zone on Tuesday, "
        "and Taiwan sent up six F-16s.",
        ["adiz_entry | CHN > TWN | actor: J-16 CHN 4", "scramble | TWN > CHN | responder: F-16 TWN 6"],
    ),
    (
        "Five Russian aircraft entered Alaska's air defense identification zone on Wednesday "
        "and were met by two F-35s and two F-16s.",
        ["adiz_entry | RUS > USA | actor: aircraft RUS 5", "scramble | USA > RUS | responder: F-16 USA 2, F-35 USA 2"],
    ),
    (
        "Two unidentified aircraft entered South Korea's air defense identification zone on Monday, "
        "and four F-15Ks were scrambled.",
        ["adiz_entry |  > KOR | actor: aircraft - 2", "scramble | KOR | responder: F-15 KOR 4"],
    ),
    (
        "Eight J-16s, four J-10s and a KJ-500 of China crossed the median line of the Taiwan Strait on Wednesday.",
        ["adiz_entry | CHN > TWN | actor: J-10 CHN 4, J-16 CHN 8, KJ-500 CHN 1"],
    ),
    (
        "Estonia's airspace was violated on Tuesday by three Russian MiG-31s.",
        ["airspace_violation | RUS > EST | actor: MiG-31 RUS 3"],
    ),
    (
        "A Russian Su-24 violated Swedish airspace near Gotland on Tuesday before two Gripens turned it away.",
        ["airspace_violation | RUS > SWE | -: JAS 39 SWE 2; actor: Su-24 RUS 1"],
    ),
    (
        "Two Chinese H-6s and four J-16s flew near Okinawa on Tuesday, Japan's Joint Staff said.",
        ["military_activity | CHN > JPN | actor: H-6 CHN 2, J-16 CHN 4"],
    ),
    (
        "Two Chinese coast guard ships entered Vietnam's waters on Wednesday; three Vietnamese patrol ships shadowed them.",
        ["maritime_incursion | CHN > VNM | actor: ship CHN 2"],
    ),
    # to whom it is done, in both voices
    (
        "One Chinese J-15 locked its radar on two Japanese P-1s over the Philippine Sea on Wednesday.",
        ["radar_lock_on | CHN > JPN | actor: J-15 CHN 1; target: P-1 JPN 2"],
    ),
    (
        "Two Swedish Gripens were locked on by the radar of a Russian Su-30 on Wednesday.",
        ["radar_lock_on | RUS > SWE | actor: Su-30 RUS 1; target: JAS 39 SWE 2"],
    ),
    (
        "A Turkish F-16 locked its radar on two Greek F-16s over the Aegean on Monday.",
        ["radar_lock_on | TUR > GRC | actor: F-16 TUR 1; target: F-16 GRC 2"],
    ),
    (
        "Two Chinese J-11s harassed a Philippine C-208 over Scarborough Shoal on Wednesday.",
        ["unsafe_maneuver | CHN > PHL | actor: J-11 CHN 2; target: Cessna 208 PHL 1"],
    ),
    (
        "A U.S. RC-135 was intercepted in an unsafe manner by two Chinese J-11s over the South China Sea on Monday.",
        ["unsafe_maneuver | CHN > USA | actor: J-11 CHN 2; target: RC-135 USA 1"],
    ),
    (
        "An Australian P-8 was on patrol over the South China Sea on Monday when a Chinese J-16 released flares near it.",
        ["unsafe_maneuver | CHN > AUS | actor: J-16 CHN 1; target: P-8 AUS 1"],
    ),
    # ships against aircraft
    (
        "A Chinese destroyer locked its radar on a Philippine AW109 helicopter on Monday.",
        ["radar_lock_on | CHN > PHL | actor: destroyer CHN 1; target: AW109 PHL 1"],
    ),
    (
        "A German Sea Lynx helicopter was targeted with a laser by a Chinese frigate on Wednesday.",
        ["unsafe_maneuver | CHN > DEU | actor: frigate CHN 1; target: Super Lynx DEU 1"],
    ),
    (
        "North Korea fired two ballistic missiles on Tuesday; South Korea scrambled eight F-35s.",
        ["missile_launch | PRK | ", "scramble | KOR | responder: F-35 KOR 8"],
    ),
    # drills have one side
    (
        "Six F-2s and two B-1Bs took part in an exercise held by Japan and the United States on Wednesday.",
        ["air_exercise | JPN,USA | participant: B-1 USA 2, F-2 JPN 6"],
    ),
    (
        "Two B-52s were escorted by four Japanese F-2s over the Sea of Japan in an exercise on Tuesday.",
        ["air_exercise | JPN,USA | participant: B-52 USA 2, F-2 JPN 4"],
    ),
    (
        "Two H-6s and two Tu-95s, escorted by four J-16s, flew a joint patrol of China and Russia on Wednesday.",
        ["joint_patrol | CHN,RUS | participant: H-6 CHN 2, J-16 CHN 4, Tu-95 RUS 2"],
    ),
]
