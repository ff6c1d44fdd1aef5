"""Names so common in Indonesia that a column of them is a column of persons; none of them alone says anything.

Words that villages and streets are called by as well (Sri, Budi, Indah, Sari) are left out.
"""

from __future__ import annotations

_NAMES = """
abdul abdullah achmad ade adi agus agustina ahmad aisyah akbar ali amin aminah amir ana andi andri ani anton ari arif
aris asep astuti ayu aziz bambang basri cahyono darmawan dedi deni desi dewi dian dina doni dwi edi efendi eko elisa
endang eni erni eva evi fadli faisal fajar farida fatimah fauzi febri firman fitri fitriani galih gunawan hadi hakim
halimah hamid handayani hariyanto hartati hartono hasan hasanah hendra hendri heni herman hermansyah heru hidayat
husin ibrahim ida ikhsan ilham indra irawan irfan irma irwan iskandar ismail iwan jamal jamilah joko junaidi karim
khadijah khairul kurnia kurniawan laila lilis lina lukman maimunah mardiana maria marlina maryam maulana mira mohammad
muhammad muhamad mulyani mulyono mustafa nasution ningsih novita nur nurhayati nurul prasetyo puji purnomo rahmad
rahman rahmat rahmawati ramadhan ratnasari retno rika rina rini rio riska rizal rizki rohani romli rudi rukiyah rusdi
rusli saiful salim samsul santi santoso saputra setiawan setyowati sinta siti subagyo sugeng suharti suherman sulaiman
sulastri sumarni sunarto supardi supriadi supriyanto suryani suryadi susanti susanto susilo sutrisno suwarno syahrul
syamsuddin taufik titin tri tuti udin umar umi usman utomo wahyu wahyudi wahyuni wati wawan widodo winarno wulandari
yanti yanto yati yudi yuliana yulianti yusuf yuni zainab zainal zainuddin zulkifli
"""
COMMON = frozenset(_NAMES.split())
